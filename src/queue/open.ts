import type { Jobs } from "./bullmq.js";

/** The queue cannot be used: the library is not installed, the address is none, or Redis does not answer. */
export class QueueError extends Error {
  override readonly name = "QueueError";

  constructor(
    readonly code: "missing" | "address" | "unreachable",
    /** Host and port; never the password. */
    readonly server: string,
  ) {
    super(`${code}: ${server}`);
  }
}

/** Opens a queue to add to and to look at. @throws QueueError */
export async function openQueue(name: string, url: string): Promise<Jobs> {
  const server = serverOf(url);
  const { openJobs } = await library(server);
  try {
    return await openJobs(name, url);
  } catch {
    throw new QueueError("unreachable", server);
  }
}

async function library(server: string): Promise<typeof import("./bullmq.js")> {
  try {
    return await import("./bullmq.js");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") {
      throw new QueueError("missing", server);
    }
    throw error;
  }
}

function serverOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^rediss?:$/.test(parsed.protocol) || parsed.hostname === "") throw new QueueError("address", "");
  return `${parsed.hostname}:${parsed.port || 6379}`;
}
