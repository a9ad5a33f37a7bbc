import type { Command } from "../command.js";
import { convert } from "./convert.js";
import { explain } from "./explain.js";
import { extract } from "./extract.js";
import { inspect } from "./inspect.js";
import { queue } from "./queue.js";
import { review } from "./review.js";
import { schema } from "./schema.js";
import { site } from "./site.js";
import { text } from "./text.js";
import { validate } from "./validate.js";

/** The commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  convert,
  queue,
  extract,
  validate,
  review,
  site,
  text,
  explain,
  inspect,
  schema,
];
