import { basename } from "node:path";
import { files } from "./source.ts";

/** The names of the files right in a folder, without ending and index. */
export const names = (folder: string, ending: string): string[] =>
  files(folder, ending)
    .filter((path) => path.split("/").length === folder.split("/").length + 1)
    .map((path) => basename(path, ending))
    .filter((name) => name !== "index")
    .sort();
