import { anyOf, compile } from "./compile.js";
import statements from "./statements.json" with { type: "json" };

/** Words of statements, by kind. */
export const statementWords = compile(statements);

/** Without any of these a text holds none of them. */
export const statementStems = anyOf(statements.stems);
