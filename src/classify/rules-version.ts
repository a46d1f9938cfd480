/** Hash of src/classify and its tables. Written by scripts/rules-version.mjs at every build. */
export const rulesVersion = '1ff4b2d1daddabe0'
