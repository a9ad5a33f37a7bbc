import {
  type Command,
  correctionsOption,
  langOption,
  limitOptions,
  ocrOption,
  pdfEngineOption,
  quietOption,
  UsageError,
} from "../command.js";
import { deliveryOptions } from "../deliver.js";

/** Converts on several machines, through a queue in Redis. */
export const queue: Command = {
  name: "queue",
  summary: "convert a batch on several machines, through a queue in Redis (needs the packages bullmq and ioredis)",
  arguments: [
    { name: "<action>", description: "add inputs, work on them, or show the status" },
    { name: "[inputs...]", description: "for add: as for convert" },
  ],
  options: [
    { flags: "--redis <url>", description: "the server (default: $PARAGRAF_REDIS, else redis://127.0.0.1:6379)" },
    { flags: "--queue <name>", description: "the queue's name", default: "paragraf" },
    ...deliveryOptions.filter(({ flags }) => !/--(?:output|table)\b/.test(flags)),
    { flags: "--files-from <list>", description: "add: read names of inputs from a file; - is stdin" },
    pdfEngineOption,
    ocrOption,
    correctionsOption,
    ...limitOptions,
    { flags: "--retry-failed", description: "add: put failed jobs back" },
    { flags: "-j, --workers <number>", description: "work: processes that convert" },
    { flags: "--memory <MiB>", description: "most memory of each (default: 1024)" },
    { flags: "--lock <seconds>", description: "work: a worker not heard of for so long loses its jobs", default: "30" },
    { flags: "--until-empty", description: "work: end when nothing is left" },
    langOption,
    quietOption,
  ],
  examples: [
    [
      "paragraf queue add /arkiv --to json,html --out-dir /arkiv-ut",
      "queues every document in a folder all machines see",
    ],
    ["paragraf queue work", "works on what is queued until stopped; on as many machines as there are"],
    ["paragraf queue status", "shows how far it is"],
  ],
  exitCodes: [
    "done",
    "some inputs could not be queued, or some jobs have failed",
    "wrong usage, no server, or nothing can be written",
  ],
  async run([action, ...words], options, io) {
    const { addToQueue, queueStatus, workOnQueue } = await import("../queue.js");
    if (action === "add") return addToQueue(words, options, io);
    if (words.length > 0) throw new UsageError(`queue ${action} takes no inputs`);
    if (action === "work") return workOnQueue(options, io);
    if (action === "status") return queueStatus(options, io);
    throw new UsageError(`queue add, queue work or queue status, not "${action}"`);
  },
};
