/** Of every JSON document and line that Placard prints. Raised only when a field's meaning changes or one goes. */
export const schemaVersion = 1
