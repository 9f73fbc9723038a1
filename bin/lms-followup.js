#!/usr/bin/env node
// CommonJS (see package.json beside this): Node starts it about a tenth faster than an ES module.
require('../dist/start.cjs');
