// `npm start`: sets up, builds if anything changed, and serves the app.
// Only setup.mjs is loaded before the check of Node's version: the rest may use what a recent Node knows.
import os from "os";
import path from "path";
import { main, root, setup, stop } from "./setup.mjs";

const defaultPort = 4400;

const readPort = () => {
  const text = process.env.PORT || String(defaultPort);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    stop("PORT must be a number from 0 to 65535, and it is " + JSON.stringify(text) + ". 端口号无效。");
  }
  return port;
};

const whyNot = (error, host, port) => {
  const another = "PORT=" + (port < 65535 ? port + 1 : defaultPort) + " npm start";
  switch (error.code) {
    case "EADDRINUSE":
      return "port " + port + " is in use; choose another: " + another + "  端口 " + port + " 已被占用，请换一个。";
    case "EACCES":
      return "port " + port + " is not allowed for this user; choose one above 1023: PORT=4400 npm start";
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "HOST=" + host + " is not an address of this machine; leave it out, or use HOST=0.0.0.0 for all of them.";
    default:
      return "cannot serve on " + host + ":" + port + " (" + error.message + ").";
  }
};

const addressesOf = (server, host) => {
  if (host !== "0.0.0.0" && host !== "::") return [server.url];
  const others = [];
  for (const addresses of Object.values(os.networkInterfaces())) {
    for (const { internal, family, address } of addresses) {
      if (!internal && family === "IPv4") others.push("http://" + address + ":" + server.port + "/");
    }
  }
  return ["http://127.0.0.1:" + server.port + "/"].concat(others);
};

async function start() {
  const host = process.env.HOST || "127.0.0.1";
  const port = readPort();
  await setup();
  const { serve } = await import("./serve.mjs");
  const { ensureBuilt } = await import("./build.mjs");
  // Before the build, so that a taken port is known at once.
  const server = await serve({ directory: path.join(root, "dist"), host, port }).catch((error) =>
    stop(whyNot(error, host, port)),
  );
  if (!(await ensureBuilt())) stop("the build failed; the reason stands above. 构建失败。");
  console.log("Siqu 四区 is ready 已就绪: " + addressesOf(server, host).join("  ") + "  (Ctrl-C 停止 stops it)");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));
}

main(start);
