/** Hash of src/classify and its tables. Written by scripts/rules-version.mjs at every build. */
export const rulesVersion = '64096177e7e2e703'
