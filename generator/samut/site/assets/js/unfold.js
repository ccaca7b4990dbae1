/** What the address names; one that was cut short on its way names nothing. */
function named() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** A link to what is folded away opens it. */
function unfold() {
  const target = document.getElementById(named());
  for (let one = target?.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
}

addEventListener("hashchange", unfold);
unfold();
