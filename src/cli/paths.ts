/** The path of something in a folder, as messages show it: the working folder adds nothing, and no separator stands twice. */
export const under = (folder: string, path: string): string =>
  folder === "." ? path : `${folder.replace(/[\\/]+$/, "")}/${path}`;
