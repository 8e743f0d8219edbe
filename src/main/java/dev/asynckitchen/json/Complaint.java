package dev.asynckitchen.json;

/**
 * What is wrong with a JSON file.
 *
 * @param at what is not as it should be
 * @param text what is expected there; its full stop may be left out
 */
public record Complaint(Entry at, String text) {
    /** With the sentence for whoever wrote it: file, line, place in it and what is expected there. */
    public WrongJson in(String file) {
        return new WrongJson(sentence(file));
    }

    /** That sentence. */
    public String sentence(String file) {
        return JsonFile.SAY.text(at.place().isEmpty() ? "wrong" : "wrong.place", "file", file, "line", String.valueOf(at.line()),
                "place", at.place(), "complaint", text.replaceAll("\\.$", ""));
    }
}
