/** paragraf: Swedish committee minutes in, a validated model, Markdown, HTML and JSON out. */
export { extract } from "./convert/index.js";
export { correctable, fits, SIDECAR, shapeAt, type ValueShape } from "./corrections/index.js";
export type { Finding, FindingPlace, Related, Severity } from "./findings/finding.js";
export type * from "./model/corrections.js";
export { migrate } from "./model/migrate.js";
export type * from "./model/minutes.js";
export { type Parsed, type ParseOptions, parse } from "./pipeline.js";
export {
  type PageImage,
  type PageImageOptions,
  pageImages,
  type UnreadableCode,
  UnreadableError,
} from "./read/index.js";
export {
  type Anchors,
  anchorsOf,
  type Format,
  type Links,
  type RenderedFile,
  type Renderer,
  type RenderOptions,
  render,
  renderers,
} from "./render/index.js";
export {
  Baseline,
  type BaselineEntry,
  type BaselineFile,
  baselineFaults,
  type Config,
  checkCorrections,
  configFaults,
  identity,
  type Level,
  type LintOptions,
  lint,
  type Plan,
  planOf,
  presetNames,
  type ValidateOptions,
  validate,
} from "./validate/index.js";
export { version } from "./version.js";
