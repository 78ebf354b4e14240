import {
  mailPlaceholder,
  substitute,
  substitutionsOf,
  toHtmlPlaceholders,
} from "./mail-placeholders"

describe("placeholders of a text that many mails share", () => {
  const name = mailPlaceholder("first_name")

  it("put the value in as it is in texts, escaped in HTML", () => {
    const parts = substitutionsOf({ first_name: `<b>"A" & 'B'</b>` })
    expect(substitute(`Hi ${name}`, parts)).toBe(`Hi <b>"A" & 'B'</b>`)
    expect(substitute(toHtmlPlaceholders(`<p>${name}</p>`), parts)).toBe(
      "<p>&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</p>"
    )
  })

  it("survive a URL, and become nothing when no value is given", () => {
    expect(new URL(`http://shop.test/${name}`).pathname).toBe(`/${name}`)
    expect(substitute(`Hi ${name}!`, {})).toBe("Hi !")
  })
})
