#!/usr/bin/env node
// Stands here and not in `dist`, so that it can be linked when packages are installed before they are built.
import '../dist/server.js'
