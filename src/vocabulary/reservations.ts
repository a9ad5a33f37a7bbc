import { anyOf, compile } from "./compile.js";
import reservations from "./reservations.json" with { type: "json" };

/** Words of reservations, by kind. */
export const reservationWords = compile(reservations);

/** Without any of these a text holds none of them. */
export const reservationStems = anyOf(reservations.stems);
