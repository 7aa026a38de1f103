import {
  defineLanguageFacet,
  Language,
  LanguageSupport,
  languageDataProp,
  syntaxHighlighting,
} from "@codemirror/language";
import { NodeSet, NodeType, Parser, Tree, type Input, type PartialParse } from "@lezer/common";
import { styleTags, tagHighlighter, tags } from "@lezer/highlight";
import { fullWidthMarks } from "../sql/errors/full-width.ts";
import { keywords, typeNames } from "../sql/keywords.ts";
import { tokenize, type Token, type TokenKind } from "../sql/tokens.ts";

const names = [
  "Keyword",
  "Type",
  "Function",
  "Name",
  "QuotedName",
  "String",
  "Number",
  "Comment",
  "Operator",
  "Bracket",
  "Punctuation",
  "FullWidth",
] as const;
type NodeName = (typeof names)[number];

const data = defineLanguageFacet({
  commentTokens: { line: "--", block: { open: "/*", close: "*/" } },
  closeBrackets: { brackets: ["(", "[", "{", "'", '"'] },
  wordChars: "$",
});

const script = NodeType.define({ id: 0, name: "Script", top: true, props: [[languageDataProp, data]] });
const nodeTypes = new NodeSet([script, ...names.map((name, at) => NodeType.define({ id: at + 1, name }))]).extend(
  styleTags({
    Keyword: tags.keyword,
    Type: tags.typeName,
    Function: tags.function(tags.variableName),
    String: tags.string,
    Number: tags.number,
    Comment: tags.comment,
    FullWidth: tags.invalid,
  }),
);
const top = nodeTypes.types[0]!;
const nodeType = (name: NodeName): NodeType => nodeTypes.types[names.indexOf(name) + 1]!;

const highlighter = tagHighlighter([
  { tag: tags.keyword, class: "editor-keyword" },
  { tag: tags.typeName, class: "editor-keyword" },
  { tag: tags.string, class: "editor-string" },
  { tag: tags.comment, class: "editor-comment" },
  { tag: tags.invalid, class: "editor-full-width" },
]);

/** DuckDB's SQL for CodeMirror, on the same tokens by which statements are separated and errors are placed. */
export function sqlLanguage(): LanguageSupport {
  return new LanguageSupport(new Language(data, new SqlParser(), [], "sql"), syntaxHighlighting(highlighter));
}

/** The whole text at once: a query of 100 kB takes a few milliseconds. */
class SqlParser extends Parser {
  createParse(input: Input): PartialParse {
    return {
      parsedPos: input.length,
      stoppedAt: null,
      stopAt: () => undefined,
      advance: () => treeOf(input.read(0, input.length)),
    };
  }
}

export function treeOf(text: string): Tree {
  const nodes = nodesOf(text);
  const children = nodes.map(({ name, from, to }) => new Tree(nodeType(name), [], [], to - from));
  return new Tree(
    top,
    children,
    nodes.map(({ from }) => from),
    text.length,
  ).balance();
}

interface Node {
  name: NodeName;
  from: number;
  to: number;
}

const plain: Partial<Record<TokenKind, NodeName>> = {
  comment: "Comment",
  string: "String",
  quoted: "QuotedName",
  number: "Number",
  operator: "Operator",
  bracket: "Bracket",
  punctuation: "Punctuation",
  semicolon: "Punctuation",
};

function nodesOf(text: string): Node[] {
  const tokens = tokenize(text).filter(({ kind }) => kind !== "space");
  return tokens.flatMap((token, at) => {
    if (token.kind === "word") return wordNodes(text, token, tokens[at - 1], tokens[at + 1]);
    const name = plain[token.kind];
    return name === undefined ? [] : [{ name, from: token.from, to: token.to }];
  });
}

const mark = new RegExp(`[${fullWidthMarks}]`, "g");

/** Chinese punctuation within an unquoted name is shown apart: it is almost always a slip of the keyboard. */
function wordNodes(text: string, token: Token, before: Token | undefined, after: Token | undefined): Node[] {
  const word = text.slice(token.from, token.to);
  const marks = [...word.matchAll(mark)].map(({ index }) => token.from + index);
  if (marks.length > 0) return marks.map((from) => ({ name: "FullWidth" as const, from, to: from + 1 }));
  return [{ name: wordName(text, word.toLowerCase(), before, after), from: token.from, to: token.to }];
}

function wordName(text: string, word: string, before: Token | undefined, after: Token | undefined): NodeName {
  const previous = before === undefined ? "" : text.slice(before.from, before.to);
  if (previous === ".") return "Name";
  if (typeNames.has(word) && (previous === "::" || after?.kind === "string")) return "Type";
  if (keywords.has(word)) return "Keyword";
  return after !== undefined && text[after.from] === "(" ? "Function" : "Name";
}
