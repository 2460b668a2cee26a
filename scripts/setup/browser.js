// Opens an address where there is a browser, and never minds where there is none.
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const { windows } = require("./places");

function command(url) {
  if (process.env.BROWSER) return [process.env.BROWSER, url];
  if (process.platform === "darwin") return ["open", url];
  if (windows) return ["rundll32", "url.dll,FileProtocolHandler", url];
  if (process.env.WSL_DISTRO_NAME && fs.existsSync("/usr/bin/wslview")) return ["wslview", url];
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return ["xdg-open", url];
  return undefined;
}

/** @param {string} url */
function openBrowser(url) {
  const words = command(url);
  if (!words) return;
  const child = spawn(words[0], words.slice(1), { stdio: "ignore", detached: !windows, windowsHide: true });
  child.on("error", () => {});
  child.unref();
}

module.exports = { openBrowser };
