/* GENERATED from schemas/minutes.schema.json by `npm run generate`. Do not edit. */

/**
 * A block of text.
 */
export type Block = ParagraphBlock | ListBlock | TableBlock | QuoteBlock;
/**
 * Rectangle in points, origin top left: left, top, right, bottom.
 *
 * @minItems 4
 * @maxItems 4
 */
export type Box = number[];

/**
 * Minutes of a Swedish committee meeting (protokoll) or an extract of them (protokollsutdrag), as read from one document. A property whose value the document does not state is absent.
 */
export interface Minutes {
  /**
   * Version of this schema.
   */
  schemaVersion: "1.0";
  /**
   * minutes = protokoll, extract = protokollsutdrag (one or some items).
   */
  kind: "minutes" | "extract";
  source: Source;
  /**
   * The municipality, region or other organisation, as printed: "Exempelby kommun".
   */
  organization?: string;
  /**
   * The body that met, nominative, as the document names itself (Swedish: organ, nämnd).
   */
  body?: string;
  meeting: Meeting;
  /**
   * Everybody recorded as present, or expressly as absent, in document order; of lists side by side one after the other.
   */
  attendance: Attendee[];
  verification?: Verification;
  /**
   * The items, in document order.
   */
  paragraphs: Paragraph[];
  /**
   * Attachments printed in the document itself, in document order.
   */
  attachments: Attachment[];
  /**
   * Signature blocks, in document order.
   */
  signatures: Signature[];
  /**
   * One entry per real person.
   */
  people: Person[];
  /**
   * Source text that no rule understood, in document order.
   */
  unclaimed: Unclaimed[];
  /**
   * JSON Pointer (RFC 6901) of a value to the place it was read from.
   */
  provenance: {
    [k: string]: Place;
  };
  /**
   * What people corrected in the reading, in the order in which it was done; absent where nobody has. A corrected value keeps its place in the provenance: the words that it stands for.
   *
   * @minItems 1
   */
  corrections?: Correction[];
}
/**
 * The file the minutes were read from.
 */
export interface Source {
  /**
   * Base name of the file, without folders.
   */
  file?: string;
  /**
   * IANA media type: "application/pdf", "text/plain".
   */
  mediaType: string;
  /**
   * SHA-256 of the file's bytes, in lower-case hexadecimal (FIPS 180-4).
   */
  sha256: string;
  /**
   * Number of pages.
   */
  pages: number;
  /**
   * Character encoding of a text file, as the WHATWG Encoding Standard or IANA names it. Of text that was coded twice the steps of decoding, as in "utf-8/windows-1252/utf-8".
   */
  encoding?: string;
  /**
   * Name and version of the reader that produced the text.
   */
  reader: string;
  /**
   * Whether the text was read from page images by optical character recognition.
   */
  ocr: boolean;
  pdf?: PdfFacts;
}
/**
 * What a PDF says of itself, for whoever archives it (ISO 32000). Claims of the file, none of them checked.
 */
export interface PdfFacts {
  /**
   * Version of the format: "1.7".
   */
  version?: string;
  /**
   * The PDF/A part and conformance level that the file's XMP metadata claim (ISO 19005): "PDF/A-2b".
   */
  archival?: string;
  /**
   * Program that wrote the PDF, at most 200 characters of its name, control characters left out.
   */
  producer?: string;
  /**
   * Program that the document was written in, as `producer`.
   */
  creator?: string;
  /**
   * Language of the document, usually an IETF BCP 47 tag: "sv-SE".
   */
  language?: string;
  /**
   * Whether the file says that its content is tagged (headings, tables, reading order).
   */
  tagged: boolean;
  /**
   * Whether the file says that it holds a digital signature. Whether that is valid was not examined.
   */
  signed: boolean;
  /**
   * There, and true, where the file is encrypted but opens without a password (an owner's password restricts what may be done with it). Archives want such files decrypted: PDF/A forbids encryption.
   */
  encrypted?: true;
  /**
   * What the pages are called, in order, where that is not 1, 2, 3 …; each cut at 40 characters.
   *
   * @minItems 1
   */
  pageLabels?: string[];
  /**
   * Names of the files that are embedded, as the file gives them, in the order of its name tree. They are not read.
   *
   * @minItems 1
   * @maxItems 1000
   */
  embeddedFiles?: string[];
}
/**
 * When and where the body met (Swedish: sammanträde; kommunallagen 5:65, 6:35).
 */
export interface Meeting {
  /**
   * Day of the meeting (ISO 8601; Swedish: sammanträdesdatum).
   */
  date?: string;
  /**
   * Opening, local time, HH:MM.
   */
  start?: string;
  /**
   * Close, local time, HH:MM.
   */
  end?: string;
  /**
   * Place of the meeting (Swedish: plats).
   */
  place?: string;
  /**
   * Breaks, in order.
   *
   * @minItems 1
   */
  adjournments?: Adjournment[];
}
/**
 * A break in the meeting (Swedish: ajournering).
 */
export interface Adjournment {
  /**
   * Beginning of the break, local time, HH:MM.
   */
  start: string;
  /**
   * End of the break, local time, HH:MM.
   */
  end: string;
}
/**
 * A person whom the document records as present, or expressly as absent (Swedish: närvarande; kommunallagen 5:66).
 */
export interface Attendee {
  /**
   * Name as printed, line wraps joined.
   */
  name: string;
  /**
   * Party as the document prints its code, in upper case: "M", "FP", "SRD" (Swedish: parti, nomineringsgrupp).
   */
  party?: string;
  /**
   * member = ledamot, substitute = ersättare, official = tjänsteman, other = övrig deltagare.
   */
  category: "member" | "substitute" | "official" | "other";
  /**
   * chair = ordförande, first-vice-chair = 1:e vice ordförande, vice-chair = vice ordförande, secretary = sekreterare.
   */
  role?: "chair" | "first-vice-chair" | "second-vice-chair" | "third-vice-chair" | "vice-chair" | "secretary";
  /**
   * Office as printed (Swedish: titel, befattning).
   */
  title?: string;
  /**
   * Whether the person takes part in decisions (Swedish: tjänstgör; kommunallagen 5:66).
   */
  serving: boolean;
  replaces?: PersonRef;
  /**
   * The items at which the person was present, without the sign §: "163–170, 172", "109–" for from § 109 to the end.
   */
  paragraphs?: string;
  /**
   * Arrival, local time, HH:MM.
   */
  arrives?: string;
  /**
   * Departure, local time, HH:MM.
   */
  leaves?: string;
  /**
   * The document records the person as absent (Swedish: frånvarande).
   */
  absent?: true;
  /**
   * Organisation or unit the person is said to come from (Swedish: "från roteln").
   */
  affiliation?: string;
  /**
   * Identifier of the person in `people`.
   */
  person?: string;
}
/**
 * A person as named at one place. `party` alone stands for a whole party group (Swedish: "samtliga (S)", "Sverigedemokraterna reserverar sig").
 */
export interface PersonRef {
  /**
   * Name as printed there, line wraps joined.
   */
  name?: string;
  /**
   * Party as the document prints its code, in upper case: "M", "FP", "SRD" (Swedish: parti, nomineringsgrupp).
   */
  party?: string;
  /**
   * Identifier of the person in `people`.
   */
  person?: string;
}
/**
 * Verification of the minutes (Swedish: justering; kommunallagen 5:69).
 */
export interface Verification {
  /**
   * Those chosen or signing to verify (Swedish: justerare), in order.
   */
  verifiers: PersonRef[];
  /**
   * Day of verification (ISO 8601; Swedish: justeringsdatum).
   */
  date?: string;
  /**
   * Place of verification (Swedish: justeringens plats).
   */
  place?: string;
  /**
   * Items verified, without the sign §: "180–206".
   */
  paragraphs?: string;
  notice?: Notice;
}
/**
 * Public notice that the minutes are verified (Swedish: anslag, bevis; kommunallagen 8:12).
 */
export interface Notice {
  /**
   * Day the notice was posted (ISO 8601; Swedish: anslaget sätts upp).
   */
  posted?: string;
  /**
   * Day the notice may be taken down (ISO 8601; Swedish: anslaget tas ned).
   */
  removed?: string;
  /**
   * Where the minutes are kept (Swedish: förvaringsplats).
   */
  location?: string;
}
/**
 * One item of the meeting (Swedish: paragraf, ärende; kommunallagen 5:66).
 */
export interface Paragraph {
  /**
   * Number as printed, without the sign §: "6", "12 a".
   */
  number: string;
  /**
   * Heading, line wraps joined.
   */
  title?: string;
  /**
   * Registration numbers as printed, without "Dnr" (Swedish: diarienummer; offentlighets- och sekretesslagen 5:2).
   */
  diaryNumbers: string[];
  /**
   * The whole text of the item in order, nothing left out.
   */
  sections: Section[];
  /**
   * Proposed decisions put before the meeting.
   */
  proposals: Proposal[];
  /**
   * Motions moved at this meeting.
   */
  motions: Motion[];
  /**
   * How the chair put the question, verbatim (Swedish: propositionsordning, beslutsgång; kommunallagen 5:67 p 2).
   */
  procedure?: string;
  /**
   * Votes, every round.
   */
  votes: Vote[];
  decision?: Decision;
  /**
   * Reservations against the decision.
   */
  reservations: Reservation[];
  /**
   * Statements taken to the minutes.
   */
  statements: Statement[];
  /**
   * Persons who took no part because of a conflict of interest.
   */
  recusals: Recusal[];
  /**
   * Who receives the decision, as printed (Swedish: expedieras till, skickas till).
   */
  recipients: string[];
  /**
   * Labels of the attachments that belong to the item.
   */
  attachments: string[];
}
/**
 * A part of an item under one heading.
 */
export interface Section {
  /**
   * background = ärende, sammanfattning; documents = handlingar, beslutsunderlag; earlier = tidigare behandling; proposal = förslag till beslut; motions = yrkanden; procedure = propositionsordning, beslutsgång; vote = omröstning; decision = beslut; reservation; statement = protokollsanteckning, yttrande; recusal = jäv; recipients = expedieras till; appeal = hur man överklagar.
   */
  role:
    | "background"
    | "documents"
    | "earlier"
    | "proposal"
    | "motions"
    | "procedure"
    | "vote"
    | "decision"
    | "reservation"
    | "statement"
    | "recusal"
    | "recipients"
    | "appeal"
    | "other";
  /**
   * Heading as printed; absent for text that stands under none.
   */
  heading?: string;
  /**
   * The text, in order, nothing left out.
   */
  blocks: Block[];
}
/**
 * A paragraph of running text.
 */
export interface ParagraphBlock {
  type: "paragraph";
  /**
   * Text, line wraps joined.
   */
  text: string;
}
/**
 * A list.
 */
export interface ListBlock {
  type: "list";
  /**
   * Whether the items carry numbers or letters.
   */
  ordered: boolean;
  /**
   * The items, in order.
   *
   * @minItems 1
   */
  items: ListItem[];
}
/**
 * An item of a list.
 */
export interface ListItem {
  /**
   * Number or letter as printed, without full stop; absent for bullets.
   */
  number?: string;
  /**
   * Text, line wraps joined.
   */
  text: string;
}
/**
 * A table.
 */
export interface TableBlock {
  type: "table";
  /**
   * Rows of cells; an empty cell is an empty string.
   *
   * @minItems 1
   */
  rows: string[][];
}
/**
 * A quotation.
 */
export interface QuoteBlock {
  type: "quote";
  /**
   * Text, line wraps joined, with its quotation marks.
   */
  text: string;
}
/**
 * A proposed decision put before the meeting (Swedish: förslag till beslut; kommunallagen 5:67 p 1).
 */
export interface Proposal {
  /**
   * Offices, boards or committees that propose, as printed.
   */
  by: string[];
  /**
   * Date of the proposal (ISO 8601).
   */
  date?: string;
  /**
   * What is proposed, point by point.
   */
  points: Point[];
}
/**
 * One point of a decision or proposal (Swedish: beslutspunkt, att-sats).
 */
export interface Point {
  /**
   * Number or letter as printed, without full stop: "1", "a".
   */
  number?: string;
  /**
   * Text of the point, line wraps joined.
   */
  text: string;
}
/**
 * A motion moved at this meeting (Swedish: yrkande; kommunallagen 5:67 p 1).
 */
export interface Motion {
  /**
   * Movers; empty where the document names nobody.
   */
  by: PersonRef[];
  /**
   * Those who concur (Swedish: instämmer).
   */
  supportedBy: PersonRef[];
  /**
   * What is demanded, one entry per thing.
   */
  demands: Demand[];
  /**
   * Label of the attachment that holds the motion, such as "A1" (Swedish: bilaga).
   */
  attachment?: string;
  /**
   * The motion as minuted, line wraps joined.
   */
  text: string;
}
/**
 * One thing that a motion demands.
 */
export interface Demand {
  /**
   * approval = bifall, rejection = avslag, remittal = återremiss, tabling = bordläggning, amendment = ändring, addition = tillägg, counter-proposal = eget förslag.
   */
  type: "approval" | "rejection" | "remittal" | "tabling" | "amendment" | "addition" | "counter-proposal" | "other";
  /**
   * What is to be approved, rejected, added, …, as printed.
   */
  target?: string;
}
/**
 * One round of voting (Swedish: votering, omröstning; kommunallagen 5:67 p 3).
 */
export interface Vote {
  /**
   * What a yes stands for, as the proposition says.
   */
  yesMeans?: string;
  /**
   * What a no stands for, as the proposition says.
   */
  noMeans?: string;
  /**
   * Number of yes votes.
   */
  yes: number;
  /**
   * Number of no votes.
   */
  no: number;
  /**
   * Number of abstentions (Swedish: avstår).
   */
  abstained?: number;
  /**
   * Number absent (Swedish: frånvarande).
   */
  absent?: number;
  /**
   * Named ballots, in order; empty where the document gives totals only.
   */
  ballots: Ballot[];
  /**
   * Whether the named ballots add up to the totals that the document states.
   */
  verified: boolean;
}
/**
 * How one person voted in an open vote (kommunallagen 5:67 p 5).
 */
export interface Ballot {
  /**
   * Name as printed.
   */
  name: string;
  /**
   * Party as the document prints its code, in upper case: "M", "FP", "SRD" (Swedish: parti, nomineringsgrupp).
   */
  party?: string;
  /**
   * Identifier of the person in `people`.
   */
  person?: string;
  /**
   * yes = ja, no = nej, abstained = avstår, absent = frånvarande.
   */
  choice: "yes" | "no" | "abstained" | "absent";
}
/**
 * The body's own decision in the matter (Swedish: beslut; kommunallagen 5:67 p 4).
 */
export interface Decision {
  /**
   * Everything under the decision heading, verbatim, line wraps joined, one paragraph or point a line.
   */
  text: string;
  /**
   * The decision point by point.
   */
  points: Point[];
  /**
   * approved = bifall, rejected = avslag, remitted = återremiss, tabled = bordläggning, noted = noteras, elected = väljs, proposed-to-council = föreslår fullmäktige, withdrawn = utgår.
   */
  outcome:
    | "approved"
    | "rejected"
    | "remitted"
    | "tabled"
    | "noted"
    | "elected"
    | "proposed-to-council"
    | "withdrawn"
    | "other";
  /**
   * Whether the item was verified at once (Swedish: omedelbart justerad; kommunallagen 5:69).
   */
  immediatelyVerified: boolean;
}
/**
 * A reservation against the decision (Swedish: reservation; kommunallagen 4:27, 5:67 p 6).
 */
export interface Reservation {
  /**
   * Its authors.
   */
  by: PersonRef[];
  /**
   * The reservation as minuted, line wraps joined.
   */
  text?: string;
  /**
   * Label of the attachment that holds its reasons.
   */
  attachment?: string;
}
/**
 * A statement taken to the minutes.
 */
export interface Statement {
  /**
   * special-statement = särskilt uttalande, substitute-statement = ersättaryttrande, note = protokollsanteckning, vote-explanation = röstförklaring.
   */
  type: "special-statement" | "substitute-statement" | "note" | "vote-explanation";
  /**
   * Its authors.
   */
  by: PersonRef[];
  /**
   * The statement as minuted, line wraps joined.
   */
  text?: string;
  /**
   * Label of the attachment that holds it.
   */
  attachment?: string;
}
/**
 * A person who took no part in the matter because of a conflict of interest (Swedish: jäv; kommunallagen 5:47–48, 6:28–32).
 */
export interface Recusal {
  /**
   * Name as printed.
   */
  name: string;
  /**
   * Party as the document prints its code, in upper case: "M", "FP", "SRD" (Swedish: parti, nomineringsgrupp).
   */
  party?: string;
  /**
   * Identifier of the person in `people`.
   */
  person?: string;
  /**
   * The sentence that says so.
   */
  text?: string;
}
/**
 * An attachment that is printed in the document itself (Swedish: bilaga).
 */
export interface Attachment {
  /**
   * Label as printed: "A1".
   */
  label: string;
  /**
   * Number of the item it belongs to.
   */
  paragraph?: string;
  /**
   * Title, line wraps joined.
   */
  title?: string;
  /**
   * Date of the attachment (ISO 8601).
   */
  date?: string;
  /**
   * Who signs it.
   */
  signatories: PersonRef[];
  /**
   * Proposed decisions it holds.
   */
  proposals: Proposal[];
  /**
   * The whole text, verbatim, one paragraph a line.
   */
  text: string;
}
/**
 * A signature block (Swedish: underskrift).
 */
export interface Signature {
  /**
   * secretary = sekreterare, chair = ordförande, verifier = justerare, certifier = den som intygar ett utdrag (Swedish: rätt utdraget intygar).
   */
  role: "secretary" | "chair" | "verifier" | "certifier";
  /**
   * Name as printed; absent where only the line for it stands.
   */
  name?: string;
  /**
   * Identifier of the person in `people`.
   */
  person?: string;
}
/**
 * One real person, however often and however spelt the document names them.
 */
export interface Person {
  /**
   * Identifier, unique within the document.
   */
  id: string;
  /**
   * The spelling that the attendance list uses, or the first one printed.
   */
  name: string;
  /**
   * Party as the document prints its code, in upper case: "M", "FP", "SRD" (Swedish: parti, nomineringsgrupp).
   */
  party?: string;
  /**
   * Every other printed spelling, in order of appearance.
   */
  variants: string[];
}
/**
 * Source text that no rule understood.
 */
export interface Unclaimed {
  /**
   * 1-based page.
   */
  page: number;
  /**
   * 1-based line of the reader's text.
   */
  line: number;
  /**
   * The text as it stands.
   */
  text: string;
}
/**
 * Where a value was read.
 */
export interface Place {
  /**
   * 1-based page.
   */
  page: number;
  /**
   * 1-based line of the reader's text.
   */
  line: number;
  /**
   * UTF-16 offset of the first character in the reader's text.
   */
  start: number;
  /**
   * UTF-16 offset after the last character.
   */
  end: number;
  bbox?: Box;
  /**
   * How sure OCR was of the least sure word of the value, from 0 to 1; absent where the text is the file's own.
   */
  confidence?: number;
  /**
   * The ranges that make up the value, in order, where other text (a page head, another column) stands between them.
   *
   * @minItems 2
   */
  parts?: Part[];
}
/**
 * A range of the reader's text.
 */
export interface Part {
  /**
   * UTF-16 offset of its first character.
   */
  start: number;
  /**
   * UTF-16 offset after its last character.
   */
  end: number;
}
/**
 * A correction that was applied to this reading, from FILE.corrections.json.
 */
export interface Correction {
  /**
   * value = a value was corrected, line = a line was taken for something else, join = people who are one, split = a person of their own.
   */
  kind: "value" | "line" | "join" | "split";
  /**
   * JSON Pointer (RFC 6901) of the corrected value; of a value that was taken away, where it stood.
   */
  pointer?: string;
  /**
   * The value that was read before the correction; absent where none was.
   */
  read?: string | number | boolean;
  /**
   * What the line is, as corrections.schema.json names it.
   */
  as?: string;
  /**
   * Id in `people` of whom a join or split is about.
   */
  person?: string;
  /**
   * UTF-16 offset of the words that the correction is about.
   */
  start: number;
  /**
   * UTF-16 offset after them.
   */
  end: number;
  /**
   * The words as printed.
   */
  printed: string;
  /**
   * Who made the correction.
   */
  by: string;
  /**
   * When it was made (RFC 3339).
   */
  when: string;
  /**
   * The reason.
   */
  why?: string;
}
