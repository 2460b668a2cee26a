// npm start [-- --no-browser --port N --dir FOLDER]: from a bare machine to the course in JupyterLab.
// An old Node must get as far as this sentence, so nothing newer than it stands in this file.
const major = Number(process.versions.node.split(".")[0]);

if (major < 20) {
  console.error(
    `Nabla needs Node 20 or newer and this is Node ${process.versions.node}: install the LTS version from https://nodejs.org and run npm start again.`,
  );
  process.exitCode = 1;
} else {
  require("./setup/start-course").startCourse(process.argv.slice(2));
}
