import type { YAMLParseError } from 'yaml'

/** A fault of a YAML text in a curator's words, and its mend. */
export interface YamlFault {
  readonly problem: string
  readonly mend: string
}

const INDENT: YamlFault = {
  problem: 'a line is indented too little or too much, or a bracket is open',
  mend: 'indent the lines of one list alike, with spaces, and close every [ and {',
}

/** By the parser's code; what it says itself speaks of mappings, scalars and tokens. */
const FAULTS: Readonly<Partial<Record<YAMLParseError['code'], YamlFault>>> = {
  TAB_AS_INDENT: { problem: 'there is a tab where spaces are needed', mend: 'indent with spaces, two for each step' },
  DUPLICATE_KEY: { problem: 'this id or field appears here twice', mend: 'join the two entries or rename one' },
  MISSING_CHAR: {
    problem: 'a quote, a bracket or a colon is missing',
    mend: 'close every quote and bracket, and write a colon and a space after the name of a field',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'a text has a colon in it, or a line is indented under a field that has its value already',
    mend: 'put a text with a colon in quotes: title: "Cobalt: quotas"',
  },
  MULTILINE_IMPLICIT_KEY: {
    problem: 'the colon after the name of a field is missing, or a text of two lines is without quotes',
    mend: 'write the field on one line, with a colon and a space after its name, its text in quotes',
  },
  BAD_SCALAR_START: {
    problem: 'a text begins with a mark that means something else here, such as @ or `',
    mend: 'put the text in quotes',
  },
  UNEXPECTED_TOKEN: {
    problem: 'something is where a field or the end of the line should be, often after an apostrophe in quotes',
    mend: 'put a text with an apostrophe in double quotes: "China\'s ban"',
  },
  BAD_INDENT: INDENT,
  BAD_ALIAS: { problem: 'a text begins with * or &', mend: 'put the text in quotes' },
}

/** What is wrong with a YAML text, in words. */
export const yamlFault = ({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): YamlFault =>
  FAULTS[code] ?? { problem: `this cannot be read: ${message}`, mend: 'correct the indentation or the quotes' }
