import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Something that a file imports. */
export interface Import {
  /** As written. */
  name: string;
  /** True where nothing of it is left after compilation. */
  typeOnly: boolean;
}

/** A source file taken apart as far as the house rules ask. */
export interface Source {
  /** From the project's root, with slashes. */
  path: string;
  text: string;
  lines: number;
  imports: Import[];
  /** The text of every string, template and regular expression, comments not among them. */
  literals: string[];
  /** Every regular expression as it is written, flags included. */
  patterns: string[];
  /** The constants, functions and classes that it exports, by name. */
  exports: string[];
  /** What it exports, types included, without a comment that says what it is. */
  undocumented: string[];
  /** Every call as it is written. */
  calls: string[];
  /** Every dotted name that is called or read: "console.log", "Date.now". */
  names: string[];
  /** Every function and method, by its name or its first line, and how many lines it has. */
  functions: { name: string; lines: number }[];
}

/** All TypeScript files below a folder of the project. */
export function sources(folder: string): Source[] {
  return files(folder, ".ts").map(read);
}

/** Files below a folder of the project that end so, from the project's root, sorted. */
export function files(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The project's file that a relative import means: a `.js` import is a `.ts` file. */
export function target(from: string, name: string): string {
  const path = relative(root, resolve(root, dirname(from), name)).replaceAll("\\", "/");
  return path.replace(/\.js$/, ".ts");
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const source: Source = {
    path,
    text,
    lines: text.split("\n").length - 1,
    imports: [],
    literals: [],
    patterns: [],
    names: [],
    calls: [],
    exports: [],
    undocumented: [],
    functions: [],
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), source);
  return source;
}

function visit(node: ts.Node, source: Source): void {
  const { imports, literals, patterns, names, calls, exports } = source;
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    imports.push({ name: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly: isTypeOnly(node) });
    return;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [name] = node.arguments;
    if (name && ts.isStringLiteral(name)) imports.push({ name: name.text, typeOnly: false });
  }
  if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node)) {
    literals.push(node.text);
  }
  if (isExported(node)) {
    exports.push(...declared(node));
    if (ts.getJSDocCommentsAndTags(node).length === 0) source.undocumented.push(...declared(node), ...typed(node));
  }
  if (ts.isFunctionLike(node)) {
    const lines = node.getText().split("\n");
    source.functions.push({ name: node.name?.getText() ?? (lines[0] as string), lines: lines.length });
  }
  if (ts.isRegularExpressionLiteral(node)) patterns.push(node.text);
  if (ts.isCallExpression(node)) calls.push(node.getText());
  if (ts.isPropertyAccessExpression(node)) names.push(node.getText());
  if (ts.isNewExpression(node)) names.push(`new ${node.expression.getText()}`);
  ts.forEachChild(node, (child) => visit(child, source));
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** The names of values that a declaration makes: none where it declares a type. */
function declared(node: ts.Node): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
  return (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name ? [node.name.text] : [];
}

const typed = (node: ts.Node): string[] =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) ? [node.name.text] : [];

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}
