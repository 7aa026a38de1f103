import { chooseBuild, type EngineBuild } from "../engine/build-choice.ts";

/** What this browser can do, asked of it rather than read from its name. */
export interface BrowserFindings {
  agent: string;
  hasWebAssembly: boolean;
  build: EngineBuild | null;
  hasBigInt: boolean;
  hasWorker: boolean;
  hasStorage: boolean;
  canUnpack: boolean;
  hasMarginBoxes: boolean;
  /** The largest of 1024, 256 and 64 MiB that WebAssembly was given at once; 0 where none. */
  memory: number;
  /** What the browser says of the machine, in GiB; null where it does not: only over https and on the machine itself. */
  deviceMemory: number | null;
  cores: number;
  /** CSS pixels. */
  screen: { width: number; height: number; view: number };
}

export function probeBrowser(): BrowserFindings {
  const hasWebAssembly = typeof WebAssembly === "object";
  const { deviceMemory = null } = navigator as Navigator & { deviceMemory?: number };
  return {
    agent: navigator.userAgent,
    hasWebAssembly,
    build: hasWebAssembly ? chooseBuild() : null,
    hasBigInt: typeof BigInt64Array === "function",
    hasWorker: typeof Worker === "function",
    hasStorage: canStore(),
    canUnpack: "DecompressionStream" in window,
    hasMarginBoxes: "CSSMarginRule" in window,
    memory: hasWebAssembly ? ([1024, 256, 64].find(canAllocate) ?? 0) : 0,
    deviceMemory,
    cores: navigator.hardwareConcurrency,
    screen: { width: screen.width, height: screen.height, view: window.innerWidth },
  };
}

function canStore(): boolean {
  const key = "ducha-check";
  try {
    localStorage.setItem(key, key);
    localStorage.removeItem(key);
    return true;
  } catch {
    return false; // forbidden by a setting or by policy, or full
  }
}

/** Pages of 64 KiB; the system gives the memory itself only when it is written to. */
function canAllocate(mebibytes: number): boolean {
  try {
    return new WebAssembly.Memory({ initial: mebibytes * 16 }).buffer.byteLength > 0;
  } catch {
    return false;
  }
}
