package dev.asynckitchen.python;

/**
 * Why a text is no program, as CPython says it.
 *
 * @param message in Python's own words
 * @param line where it begins, from 1
 * @param column from 1, in characters
 * @param endLine where it ends, from 1
 * @param endColumn the column after it, from 1
 */
public record SyntaxMistake(String message, int line, int column, int endLine, int endColumn) {}
