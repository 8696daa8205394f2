/** Language of the map's names. `both` writes the Chinese name with the English under it. */
export const mapLangs = ["zh", "en", "both"] as const;
export type MapLang = (typeof mapLangs)[number];
