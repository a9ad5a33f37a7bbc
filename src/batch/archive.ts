/** A ZIP archive is named so; a DOCX is one, too, but a document. */
export const isArchive = (path: string): boolean => /\.zip$/i.test(path);
