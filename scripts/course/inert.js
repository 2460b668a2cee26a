// Asked by nbgrader (inert.py): makes harmless what learners wrote. One line of JSON in, one out.
const path = require("node:path");

require(path.join(__dirname, "..", "..", "machinery", "dist", "grade", "inert", "main.js")).main();
