/**
 * What speaks for one strip of text following another, with its weight in nats. Most weights were fitted
 * (conditional logit: each end chooses its beginning, each beginning its end; seeds 5000–5047) on pages
 * of the page generator, never on printed ones. `article`, `twoBylines`, `startNamed`, `startAfterBox`,
 * `startUnderByline` and `startUnderHeadingIntact` were set by hand and checked on other seeds.
 * `npm run bench -- extract --held-out` reports on seeds that no weight has seen.
 */
export const WEIGHTS = {
  // where they are printed; F: after a final mark, O: inside a sentence
  adjacentF: -0.57,
  adjacentO: -0.2,
  adjacentBeyondOther: 0.58,
  adjacentBeyondHeadingF: 1.56,
  adjacentBeyondHeadingO: -0.25,
  intactF: 4.11,
  intactO: 2.07,
  secondNext: -0.15,
  thirdNext: -0.53,
  forwards: -1.79,
  backwards: -0.73,
  printedAbove: -2.95,
  rightAbove: -1.21,
  // whether the text runs on
  dictionary: 0.68,
  grams: 0.71,
  mustContinue: 6,
  cannotFollowFinal: -7,
  cannotFollowClause: -7,
  sectionInsideSentence: -5.15,
  openerInsideSentence: -3.43,
  markerInsideSentence: -5.34,
  startFitF: -0.06,
  startFitO: 0.17,
  startFitC: 0.03,
  leadAfterFinal: -0.4,
  shortSentenceAfterFinal: -0.51,
  quoteCloses: 1.44,
  quoteMismatch: -1.65,
  unitAfterDigit: 2.35,
  noUnitAfterDigit: -0.95,
  unitAfterNoDigit: 0.46,
  // the column's measure and the paragraph's indent
  indentInsideSentence: -0.12,
  noIndentInsideSentence: 0.28,
  noIndentAfterShort: -0.53,
  indentAfterFull: 0.36,
  noIndentAfterFull: 0.07,
  indentAfterShort: 0.04,
  shortInsideSentence: -0.24,
  sameMeasure: 0.31,
  otherMeasure: -0.86,
  // kinship of the two texts
  article: 1,
  topic: 0.78,
  sameCounty: -0.07,
  otherCounty: -3.22,
  parallelLeads: 0.69,
  unlikeLeads: -0.87,
  twoBylines: -6,
  // the left one ends its article
  endF: 0.99,
  endC: 0.62,
  endO: 1,
  endAboveHeading: 1.41,
  endAboveStart: 1.11,
  endShort: -0.58,
  endLast: 3.2,
  // the right one starts an article
  startBare: -3.3,
  startUnderHeading: 1.54,
  startUnderHeadingIntact: 6,
  startOpens: 2.85,
  startNamed: 1.5,
  startIndent: 0.03,
  startUnderClosed: -0.55,
  startAfterBox: 6,
  startUnderByline: 4,
  startUnderOpen: -1.59,
  startCustom: 0.32,
  startSigned: 0.11,
  startFirst: 4.7,
  startLead: -0.53,
}

export type Evidence = keyof typeof WEIGHTS
/** Takes one piece of evidence and how strongly it shows (mostly 0 … 1). */
export type Weigh = (evidence: Evidence, strength?: number) => void
