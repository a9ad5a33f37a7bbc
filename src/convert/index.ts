export { extract } from "./extract.js";
