/** Nothing from elsewhere runs or is asked; the viewer may call this shop only. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

/** The page that shows the API documentation. */
export function viewerPage(shopName: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>API of ${escapeHtml(shopName)}</title>
    <link rel="icon" href="/docs/assets/favicon-32x32.png">
    <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
  </head>
  <body>
    <noscript>The document itself: <a href="/docs/openapi.json">/docs/openapi.json</a></noscript>
    <div id="api"></div>
    <script src="/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/docs/assets/viewer.js"></script>
  </body>
</html>
`
}

/** Starts the viewer and shows the curl sample of each route. */
export const VIEWER_SCRIPT = `"use strict"

const curlSamples = (system) => ({
  wrapComponents: {
    responses: (Responses) => (props) => {
      const { React } = system
      const operation = system.specSelectors
        .specJson()
        .getIn(["paths", props.path, props.method])
      const source = operation && operation.getIn(["x-codeSamples", 0, "source"])
      return React.createElement(
        "div",
        null,
        source &&
          React.createElement(
            "div",
            { className: "opblock-section" },
            React.createElement(
              "div",
              { className: "opblock-section-header" },
              React.createElement("h4", null, "In a shell")
            ),
            React.createElement(
              "pre",
              { className: "example microlight", style: { margin: 20 } },
              source
            )
          ),
        React.createElement(Responses, props)
      )
    },
  },
})

window.ui = SwaggerUIBundle({
  url: "/docs/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: -1,
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
  plugins: [curlSamples],
})
`

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) => `&#${character.charCodeAt(0)};`
  )
}
