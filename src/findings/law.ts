import type { Lang } from "./collect.js";
import { remark } from "./remarks.js";

/**
 * How a duty of kommunallagen is cited: "kommunallagen (2017:725) 5 kap. 69 § och 6 kap. 35 §". Meetings before 2018 stood
 * under other acts, whose sections are not named.
 *
 * @param sections "5:69", "5:47–48"
 */
export function citation(sections: readonly string[], act: string | undefined, lang: Lang): string {
  if (act === "1991:900") return remark("law-1991", lang);
  if (act === "older") return remark("law-older", lang);
  const cited = sections.map((one) => {
    const [chapter = "", section = ""] = one.split(":");
    return remark(/\D/.test(section) ? "law-sections" : "law-section", lang, { chapter, section });
  });
  const last = cited.pop() ?? "";
  const listed = cited.length > 0 ? `${cited.join(", ")}${remark("law-and", lang)}${last}` : last;
  return remark("law", lang, { act: act ?? "2017:725", sections: listed });
}
