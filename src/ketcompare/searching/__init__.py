"""The search index: made from the written pages by Pagefind, a step of its own."""
