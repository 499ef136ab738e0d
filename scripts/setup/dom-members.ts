/**
 * Members of a form or a document that the scripts in a page ask for, and that a name in the page could stand before.
 * A test finds them in the sources and in a browser, and says which are missing here.
 */
export const DOM_MEMBERS: ReadonlySet<string> = new Set(
  `activeElement addEventListener adoptedStyleSheets append attributes blur body checkVisibility childElementCount childNodes children
  className clientHeight clientWidth closest compareDocumentPosition contains contentDocument createDocumentFragment createElement createRange
  createTextNode createTreeWalker defaultView dispatchEvent documentElement elementFromPoint execCommand
  firstChild firstElementChild focus getAttribute getAttributeNames getBoundingClientRect getClientRects
  getElementById getElementsByTagName getRootNode getSelection hasAttribute hasAttributes hasFocus id implementation
  innerHTML isConnected isContentEditable lastElementChild localName location matches nextElementSibling nextSibling nodeName nodeType
  nodeValue outerHTML ownerDocument parentElement parentNode previousElementSibling previousSibling querySelector
  querySelectorAll remove removeAttribute removeEventListener scrollLeft scrollTop setAttribute shadowRoot style styleSheets
  textContent title URL`.split(/\s+/u),
)

/** Names of the DOM that in our sources are members of our own things alone. */
export const OUR_OWN: ReadonlySet<string> = new Set(
  `ELEMENT_NODE TEXT_NODE all before close elements head hidden length name normalize open part role write`.split(
    /\s+/u,
  ),
)
