/** Hash of src/classify and its tables. Written by scripts/rules-version.mjs at every build. */
export const rulesVersion = '12d4e7a25163af45'
