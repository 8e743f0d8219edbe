package dev.asynckitchen.json;

import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * A value in a file and where it stands.
 *
 * @param place the way to it, such as {@code clips[0].fps}; empty for the whole file
 */
public record Entry(String place, JsonNode node) {
    private static final int SHOWN = 60;

    public static Entry root(JsonNode node) {
        return new Entry("", node);
    }

    public Entry member(String name) {
        return new Entry(place.isEmpty() ? name : place + "." + name, node.get(name));
    }

    public Entry item(int index) {
        return new Entry(place + "[" + index + "]", node.get(index));
    }

    public List<Entry> items() {
        List<Entry> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(item(i));
        }
        return items;
    }

    public Map<String, Entry> members() {
        Map<String, Entry> members = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> members.put(name, member(name)));
        return members;
    }

    /** Where it begins in the file, from 1. */
    public int line() {
        return location().getLineNr();
    }

    /** Where it begins in its line, from 1. */
    public int column() {
        return location().getColumnNr();
    }

    private TokenStreamLocation location() {
        return JsonNodes.tokenStreamLocationOf(node);
    }

    /** The value in the form of JSON, a long one cut short. */
    public String shown() {
        String whole = node.toString();
        return whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN) + "…";
    }
}
