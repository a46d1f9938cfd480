/** Hash of src/classify and its tables. Written by scripts/rules-version.mjs at every build. */
export const rulesVersion = 'b41d57792a83c056'
