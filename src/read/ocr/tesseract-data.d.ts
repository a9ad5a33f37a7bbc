/** Swedish language data for tesseract.js: what its package exports. */
declare module "@tesseract.js-data/swe" {
  const data: {
    code: string;
    /** The data file in the folder is compressed. */
    gzip: boolean;
    /** Folder of the data file. */
    langPath: string;
  };
  export default data;
}
