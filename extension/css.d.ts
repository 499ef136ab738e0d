// Style sheets are imported for their effect only; the build puts them beside the page.
declare module '*.css'
