export const exampleCustomer = {
  id: "cus_01M7Y0WPQ23NE5NPWCBTC15A2G",
  email: "ana@example.com",
  first_name: "Ana",
  last_name: "Molnar",
  phone: null,
  has_account: true,
  addresses: [],
}

export const exampleTokens = {
  access_token:
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhY3Rvcl9pZCI6ImN1cyJ9.c2ln",
  refresh_token: "q1Zb8f0mXl7cQm2yTqf3v0Rr9pJ5YhWc6sK1uN4dE8g",
  expires_in: 900,
}

export const exampleSession = {
  id: "acses_01M7Y0X0J7RNWQ8HEK3GAD02WC",
  created_at: "2026-03-15T09:30:00.000Z",
  last_seen_at: "2026-03-15T10:12:00.000Z",
  user_agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
  ip: "203.0.113.7",
  current: true,
}
