/** Registration name of the module; Medusa's own is `order`. */
export const SHOP_ORDER_MODULE = "shopOrder"
