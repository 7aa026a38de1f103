/** The site's own: location.protocol and location.host. */
export interface Origin {
  protocol: string;
  host: string;
}

/** The policies of a Content-Security-Policy header; a server may send several, and all of them bind. */
function parsePolicies(header: string): Map<string, string[]>[] {
  return header.split(",").map((policy) => {
    const directives = new Map<string, string[]>();
    for (const directive of policy.split(";")) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      // the first of two counts
      if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
    }
    return directives;
  });
}

/** What a page with the console needs, named as an administrator would write it into the header. */
export function forbiddenToPage(header: string, origin: Origin): string[] {
  return forbidden(header, origin, [
    { text: "script-src 'self'", names: ["script-src-elem", "script-src", "default-src"] },
    { text: "worker-src 'self'", names: ["worker-src", "child-src", "script-src", "default-src"] },
    { text: "connect-src 'self'", names: ["connect-src", "default-src"] },
    { text: "style-src 'unsafe-inline'", names: ["style-src-attr", "style-src", "default-src"] },
    { text: "img-src data:", names: ["img-src", "default-src"] },
  ]);
}

/** What the worker that runs the queries needs. */
export function forbiddenToWorker(header: string, origin: Origin): string[] {
  return forbidden(header, origin, [
    { text: "script-src 'wasm-unsafe-eval'", names: ["script-src", "default-src"] },
    { text: "connect-src 'self'", names: ["connect-src", "default-src"] },
  ]);
}

interface Need {
  text: string;
  /** The directive, then those that stand in for it where it is missing. */
  names: readonly string[];
}

function forbidden(header: string, origin: Origin, needs: readonly Need[]): string[] {
  const missing = parsePolicies(header).flatMap((directives) => [
    ...needs.filter((need) => !allows(directives, need, origin)).map(({ text }) => text),
    ...(isBoxed(directives) ? ["sandbox allow-scripts allow-same-origin"] : []),
  ]);
  return [...new Set(missing)];
}

function allows(directives: Map<string, string[]>, { text, names }: Need, origin: Origin): boolean {
  const name = names.find((candidate) => directives.has(candidate));
  if (name === undefined) return true;
  const sources = directives.get(name)!.map((source) => source.toLowerCase());
  const wanted = text.split(" ")[1]!;
  if (wanted === "'self'") return sources.some((source) => isOwn(source, origin)) && !isStrict(sources);
  if (wanted === "'wasm-unsafe-eval'") return sources.includes(wanted) || sources.includes("'unsafe-eval'");
  // a nonce or a hash takes 'unsafe-inline' back
  if (wanted === "'unsafe-inline'") return sources.includes(wanted) && !sources.some(isNonceOrHash);
  return sources.includes(wanted);
}

/** 'self', *, http:, or the site's own host with or without scheme and path. */
function isOwn(source: string, { protocol, host }: Origin): boolean {
  if (source === "'self'" || source === "*" || source === protocol) return true;
  return source.replace(/^[a-z]+:\/\//, "").replace(/\/.*$/, "") === host;
}

/** 'strict-dynamic' makes a browser ignore 'self' and hosts. */
function isStrict(sources: readonly string[]): boolean {
  return sources.includes("'strict-dynamic'");
}

function isNonceOrHash(source: string): boolean {
  return /^'(nonce|sha(256|384|512))-/.test(source);
}

function isBoxed(directives: Map<string, string[]>): boolean {
  const allowed = directives.get("sandbox");
  return allowed !== undefined && !["allow-scripts", "allow-same-origin"].every((name) => allowed.includes(name));
}
