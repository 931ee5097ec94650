"""What several kinds of page show: marks, claims, lines, tables of terms, the sentence map."""
