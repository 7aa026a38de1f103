import { describe, expect, test } from "vitest";
import { forbiddenToPage, forbiddenToWorker } from "../../src/console/check/content-policy.ts";

const origin = { protocol: "http:", host: "10.1.2.3:8080" };
const own = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

describe("a page", () => {
  test.each([
    [own, []],
    ["frame-ancestors 'self'", []],
    ["", []],
    ["DEFAULT-SRC 'SELF'; style-src 'unsafe-inline'; img-src data:", []],
    ["default-src *; style-src 'unsafe-inline'; img-src data:", []],
    ["default-src http: data: 'unsafe-inline'", []],
    ["default-src 10.1.2.3:8080 data: 'unsafe-inline'", []],
    ["default-src http://10.1.2.3:8080/app/ data: 'unsafe-inline'", []],
    ["default-src 10.1.2.4 data: 'unsafe-inline'", ["script-src 'self'", "worker-src 'self'", "connect-src 'self'"]],
    [`${own}; worker-src blob:`, ["worker-src 'self'"]],
    [`${own}; child-src 'none'`, ["worker-src 'self'"]],
    [`${own}; connect-src 'none'`, ["connect-src 'self'"]],
    [`${own}; script-src 'self' 'strict-dynamic'`, ["script-src 'self'", "worker-src 'self'"]],
    [`${own}; style-src-attr 'none'`, ["style-src 'unsafe-inline'"]],
    ["default-src 'self' data:; style-src 'unsafe-inline' 'nonce-abc'", ["style-src 'unsafe-inline'"]],
    ["default-src 'self'", ["style-src 'unsafe-inline'", "img-src data:"]],
    [`${own}, connect-src 'none'`, ["connect-src 'self'"]],
    [`${own}; sandbox allow-scripts`, ["sandbox allow-scripts allow-same-origin"]],
    [`${own}; sandbox allow-scripts allow-same-origin`, []],
    [`connect-src 'self'; connect-src 'none'`, []],
  ])("under %j lacks %j", (header, missing) => {
    expect(forbiddenToPage(header, origin)).toEqual(missing);
  });
});

describe("a worker", () => {
  test.each([
    ["script-src 'self' 'wasm-unsafe-eval'", []],
    ["script-src 'self' 'unsafe-eval'", []],
    ["default-src 'self'", ["script-src 'wasm-unsafe-eval'"]],
    ["script-src 'wasm-unsafe-eval'; connect-src 'none'", ["connect-src 'self'"]],
    ["style-src 'none'", []],
  ])("under %j lacks %j", (header, missing) => {
    expect(forbiddenToWorker(header, origin)).toEqual(missing);
  });
});
