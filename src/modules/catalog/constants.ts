/** Registration name of the module; the plain word a host may already use. */
export const CATALOG_MODULE = "shopCatalog"
