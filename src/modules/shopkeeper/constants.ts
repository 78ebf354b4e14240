/** Registration name of the module that holds the checked options. */
export const SHOPKEEPER_MODULE = "shopkeeper"
