// The identity provider's answer arrives on a page of ours that came from another site, without the Strict cookie.
// Posting its one form makes a same-site request, which carries the cookie. Without this script, its button does it.
document.forms[0]?.submit();
