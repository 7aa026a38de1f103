import { marks } from "../marks.ts";
import { tellPage } from "./messages.ts";

/** DuckDB's three header blocks; its storage blocks follow, and each of them is one chunk here. */
const headers = 12_288;
const chunkSize = 65_536;
/** What the first request brings: the headers and the first blocks. */
const firstBytes = headers + 4 * chunkSize;

const Request = self.XMLHttpRequest;
const nativeFetch = self.fetch.bind(self);

/**
 * The published database as DuckDB reads it: by range requests in whole blocks, each fetched once; in one piece where the
 * server has no ranges. Where the server's file is not the one that was opened, it reads nothing more: blocks of two
 * files would give figures of neither.
 */
export class DatabaseFile {
  readonly #url: string;
  readonly #chunks = new Map<number, Uint8Array>();
  #whole: Uint8Array | undefined;
  #identity: Identity = { tag: null, changed: null, size: 0 };
  #bytes = 0;
  size = 0;

  private constructor(url: string) {
    this.#url = url;
  }

  static async open(url: string): Promise<DatabaseFile> {
    const file = new DatabaseFile(url);
    const { response, bytes } = await askFirst(url);
    const total = /^bytes 0-(\d+)\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "");
    const isRange = response.status === 206 && total !== null && Number(total[1]) === bytes.length - 1;
    if (!isRange && response.status !== 200) throw new Error(`服务器没有给出数据库文件（状态${response.status}）`);
    const size = isRange ? Number(total[2]) : bytes.length;
    const identity = identityOf((name) => response.headers.get(name), size);
    file.#begin(bytes, isRange, identity);
    return file;
  }

  #begin(bytes: Uint8Array, isRange: boolean, identity: Identity): void {
    if (!isDatabase(bytes)) throw new Error("数据库文件不完整或不是数据库，请联系管理员重新发布");
    this.size = identity.size;
    this.#identity = identity;
    if (isRange) this.#keep(0, bytes);
    else this.#whole = bytes;
    this.#count(bytes.length);
    tellPage({ kind: "database", mode: isRange ? "ranges" : "whole", size: this.size });
  }

  /** The bytes from `from` up to `to`. */
  read(from: number, to: number): ArrayBuffer {
    if (this.#whole) return this.#whole.slice(from, to).buffer as ArrayBuffer;
    const [first, last] = [chunkAt(from), chunkAt(to - 1)];
    this.#fetchMissing(first, last);
    const read = new Uint8Array(to - from);
    for (let chunk = first; chunk <= last; chunk++) {
      const [start, bytes] = [startOf(chunk), this.#chunks.get(chunk)!];
      const part = bytes.subarray(Math.max(0, from - start), Math.max(0, to - start));
      read.set(part, Math.max(0, start - from));
    }
    return read.buffer;
  }

  /** Neighbouring chunks that are missing come in one request. */
  #fetchMissing(first: number, last: number): void {
    for (let from = first; from <= last; from++) {
      if (this.#chunks.has(from)) continue;
      let to = from;
      while (to < last && !this.#chunks.has(to + 1)) to++;
      this.#fetch(startOf(from), Math.min(startOf(to + 1), this.size));
      from = to;
    }
  }

  #fetch(from: number, to: number): void {
    const request = this.#ask(from, to);
    const identity = identityOf((name) => request.getResponseHeader(name), totalOf(request) ?? this.size);
    const bytes = new Uint8Array(request.response as ArrayBuffer);
    if (!isSame(identity, this.#identity) || bytes.length !== to - from) {
      tellPage({ kind: "changed" });
      throw new Error(marks.changed);
    }
    this.#keep(from, bytes);
    this.#count(bytes.length);
  }

  /** Asks twice: one lost packet, one busy moment of the server is no reason to lose a query. */
  #ask(from: number, to: number): XMLHttpRequest {
    for (let isLast = false; ; isLast = true) {
      const request = new Request();
      request.open("GET", this.#url, false);
      request.responseType = "arraybuffer";
      for (const [name, value] of Object.entries(rangeOf(from, to))) request.setRequestHeader(name, value);
      try {
        request.send();
        if (request.status === 206 || request.status === 200) return request;
      } catch {
        // the network is away
      }
      if (isLast) throw new Error(marks.network);
    }
  }

  #keep(from: number, bytes: Uint8Array): void {
    for (let start = from, chunk = chunkAt(from); start - from < bytes.length; start = startOf(++chunk)) {
      const part = bytes.subarray(start - from, startOf(chunk + 1) - from);
      const isWhole = start + part.length === Math.min(startOf(chunk + 1), this.size);
      if (isWhole) this.#chunks.set(chunk, part);
    }
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    tellPage({ kind: "bytes", bytes: this.#bytes });
  }
}

/** A cache may hold blocks of an older file under this address, so it is passed by. */
function rangeOf(from: number, to: number): Record<string, string> {
  return { Range: `bytes=${from}-${to - 1}`, "Cache-Control": "no-cache" };
}

function chunkAt(place: number): number {
  return place < headers ? 0 : 1 + Math.floor((place - headers) / chunkSize);
}

function startOf(chunk: number): number {
  return chunk === 0 ? 0 : headers + (chunk - 1) * chunkSize;
}

interface Identity {
  tag: string | null;
  changed: string | null;
  size: number;
}

function identityOf(header: (name: string) => string | null, size: number): Identity {
  return { tag: header("ETag"), changed: header("Last-Modified"), size };
}

/** Several servers may give one file each its own tag: then the time of its last change is asked. */
function isSame(a: Identity, b: Identity): boolean {
  return a.size === b.size && (a.tag === b.tag || (a.changed !== null && a.changed === b.changed));
}

/** A server that compresses the database cannot give parts of it, and the browser refuses what it gives: then all of it. */
async function askFirst(url: string): Promise<{ response: Response; bytes: Uint8Array }> {
  const ask = async (headers: Record<string, string>) => {
    const response = await nativeFetch(url, { cache: "no-cache", headers });
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  try {
    return await ask(rangeOf(0, firstBytes));
  } catch {
    return ask({ "Cache-Control": "no-cache" }).catch(() => {
      throw new Error("没有连上服务器，数据库文件读不到");
    });
  }
}

function totalOf(request: XMLHttpRequest): number | undefined {
  const total = /\/(\d+)$/.exec(request.getResponseHeader("Content-Range") ?? "");
  return total === null ? undefined : Number(total[1]);
}

/** Each DuckDB file has its name after the checksum of its first block. */
function isDatabase(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(8, 12)) === "DUCK";
}
