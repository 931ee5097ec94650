"""How hard our own sentences are to read: syllables, words, sentences, and the grade they give."""
