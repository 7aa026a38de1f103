import { significant, tokenize, type Token } from "./tokens.ts";

export interface Statement {
  text: string;
  /** Where it stands in the whole text. */
  from: number;
  to: number;
  /** Its first word, upper case; empty where there is none. */
  keyword: string;
}

/** The statements of a text, each from its first token to its last, without the semicolon. */
export function splitStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  let tokens: Token[] = [];
  const end = (): void => {
    if (tokens.length > 0) statements.push(statementOf(text, tokens));
    tokens = [];
  };
  for (const token of significant(tokenize(text))) {
    if (token.kind === "semicolon") end();
    else tokens.push(token);
  }
  end();
  return statements;
}

function statementOf(text: string, tokens: readonly Token[]): Statement {
  const [from, to] = [tokens[0]!.from, tokens[tokens.length - 1]!.to];
  const word = tokens.find(({ kind }) => kind === "word");
  const keyword = word === undefined ? "" : text.slice(word.from, word.to).toUpperCase();
  return { text: text.slice(from, to), from, to, keyword };
}
