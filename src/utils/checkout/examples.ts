/** A cart as the documentation shows it. */
export const exampleCart = {
  id: "cart_01M7Y0WQSR7K7NY4A4391SCS6K",
  currency_code: "eur",
  region_id: "reg_01M7Y0K0N7SQ7ASGKSG68VE1F9",
  email: "ana@example.com",
  items: [
    {
      id: "cali_01M7Y0WQSVNBGQYQ4S30CETG6R",
      variant_id: "variant_01M7Y0WNYDZS4R5VS61BMFEQZG",
      product_title: "Blue mug",
      quantity: 5,
      unit_price: 10,
      total: 50,
    },
  ],
  promotions: [],
  total: 50,
}
