const nativeFetch = self.fetch.bind(self);

/**
 * Compiles while it downloads. Where the server does not compress, the gzipped copy beside the file is unpacked here: a
 * quarter of the bytes, whatever the server is set to. Its media type does not matter either.
 */
export async function compileWasm(url: string): Promise<WebAssembly.Module> {
  const response = (await isCompressed(url)) ? await nativeFetch(url) : await fetchUnpacked(url);
  if (!response.ok) throw new Error(`服务器没有给出查询引擎的文件（状态${response.status}）`);
  const wasm = new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
  return WebAssembly.compileStreaming(wasm);
}

async function isCompressed(url: string): Promise<boolean> {
  if (!("DecompressionStream" in self)) return true; // there is no other way
  const head = await nativeFetch(url, { method: "HEAD" }).catch(() => null);
  return head?.ok === true && head.headers.get("Content-Encoding") !== null;
}

async function fetchUnpacked(url: string): Promise<Response> {
  const packed = await nativeFetch(`${url}.gz`);
  const isPage = /html/i.test(packed.headers.get("Content-Type") ?? ""); // what a portal answers instead of 404
  if (!packed.ok || isPage) return nativeFetch(url);
  // some servers say that a .gz file is gzip by transfer, and the browser has unpacked it already
  if (packed.headers.get("Content-Encoding") !== null) return packed;
  return new Response(packed.body!.pipeThrough(new DecompressionStream("gzip") as ReadableWritablePair));
}
