import { signInAdmin, useBrowser } from "../../helpers/browser"
import { FIRST_ADMIN } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"

let shop: Shop

beforeAll(async () => {
  // The address behind a proxy that speaks https: then the cookie is `secure`.
  shop = await bootShop({
    admin: true,
    env: { BACKEND_URL: "https://shop.example.test" },
  })
})
afterAll(() => shop?.close())

const browser = useBrowser()

it("the admin screens load and an admin signs in", () =>
  browser.withPage(async (page) => {
    await signInAdmin(page, shop)

    await page.getByRole("heading", { name: "Orders" }).waitFor()
    const cookie = (await page.context().cookies()).find(
      ({ name }) => name === "connect.sid"
    )
    expect(cookie).toMatchObject({ httpOnly: true, secure: true })
    await page.reload()
    await page.getByRole("heading", { name: "Orders" }).waitFor()
  }))

it("a wrong password is refused in words", () =>
  browser.withPage(
    async (page) => {
      await page.goto(`${shop.url}/app/login`)
      await page.getByPlaceholder("Email").fill(FIRST_ADMIN)
      await page.getByPlaceholder("Password").fill("not the password")
      await page.getByRole("button", { name: "Continue with Email" }).click()

      await page.getByText("Invalid email or password").waitFor()
    },
    { expectedError: /^Invalid email or password$/ }
  ))
