/** Hash of src/classify and its tables. Written by scripts/rules-version.mjs at every build. */
export const rulesVersion = '83942e5fe6380352'
