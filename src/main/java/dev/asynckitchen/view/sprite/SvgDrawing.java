package dev.asynckitchen.view.sprite;

import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.scene.transform.Translate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A drawing of {@code assets/sprites/}, ready to be made into JavaFX nodes in any theme and task colour.
 *
 * <p>A reader of our own, for the part of SVG that the drawings use: general ones keep neither the named groups that the
 * puppet is moved by nor let a colour be exchanged while it is read.
 */
public final class SvgDrawing {
    private static final Pattern TRANSFORM = Pattern.compile("(translate|rotate|scale)\\(([^)]*)\\)");

    private final Element root;
    private final Map<String, Element> definitions = new HashMap<>();
    private final boolean nightAlready;

    private SvgDrawing(String name, Document document) {
        this.root = document.getDocumentElement();
        this.nightAlready = name.endsWith("-night");
        index(root);
    }

    /** Reads {@code assets/sprites/NAME.svg}. */
    static SvgDrawing read(String name) {
        try (InputStream in = SvgDrawing.class.getResourceAsStream("/assets/sprites/" + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no drawing " + name + ".");
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new SvgDrawing(name, factory.newDocumentBuilder().parse(in));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The drawing " + name + " cannot be read.", e);
        }
    }

    /** What it covers, around its origin. */
    public Rectangle2D bounds() {
        double[] box = numbers(root.getAttribute("viewBox"));
        return new Rectangle2D(box[0], box[1], box[2], box[3]);
    }

    /** Nodes of the whole drawing; groups keep their ids. {@code state} shows that one of its states. */
    public Group nodes(Theme theme, int task, String state) {
        return nodes(theme, task, state, UnaryOperator.identity());
    }

    /** The same, with each colour made into another one. */
    Group nodes(Theme theme, int task, String state, UnaryOperator<Color> coloured) {
        return (Group) new Maker(theme, task, state, coloured).group(root);
    }

    private void index(Element element) {
        for (Element child : children(element)) {
            if (!child.getAttribute("id").isEmpty()) {
                definitions.put(child.getAttribute("id"), child);
            }
            index(child);
        }
    }

    private static List<Element> children(Element element) {
        var found = new ArrayList<Element>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                found.add(child);
            }
        }
        return found;
    }

    private static double[] numbers(String text) {
        String[] parts = text.trim().split("[\\s,]+");
        var numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private static double number(Element e, String attribute, double otherwise) {
        String value = e.getAttribute(attribute);
        return value.isEmpty() ? otherwise : Double.parseDouble(value);
    }

    private final class Maker {
        private final Theme theme;
        private final int task;
        private final String state;
        private final UnaryOperator<Color> coloured;

        Maker(Theme theme, int task, String state, UnaryOperator<Color> coloured) {
            this.theme = theme;
            this.task = task;
            this.state = state;
            this.coloured = coloured;
        }

        Node group(Element e) {
            var group = new Group();
            for (Element child : children(e)) {
                Node node = node(child);
                if (node != null) {
                    group.getChildren().add(node);
                }
            }
            return group;
        }

        private @Nullable Node node(Element e) {
            Node node = switch (e.getTagName()) {
                case "g" -> group(e);
                case "path" -> {
                    var path = new SVGPath();
                    path.setContent(e.getAttribute("d"));
                    yield path;
                }
                case "circle" -> new Circle(number(e, "cx", 0), number(e, "cy", 0), number(e, "r", 0));
                case "ellipse" ->
                    new Ellipse(number(e, "cx", 0), number(e, "cy", 0), number(e, "rx", 0), number(e, "ry", 0));
                case "rect" -> {
                    var rect = new Rectangle(
                            number(e, "x", 0), number(e, "y", 0), number(e, "width", 0), number(e, "height", 0));
                    rect.setArcWidth(2 * number(e, "rx", 0));
                    rect.setArcHeight(2 * number(e, "rx", 0));
                    yield rect;
                }
                default -> null;
            };
            if (node == null) {
                return null;
            }
            String id = e.getAttribute("id");
            node.setId(id);
            node.setVisible(id.startsWith("state-") && !state.isEmpty()
                    ? id.equals("state-" + state)
                    : !e.getAttribute("display").equals("none"));
            node.setOpacity(number(e, "opacity", 1));
            node.getTransforms().addAll(transforms(e.getAttribute("transform")));
            String clip = e.getAttribute("clip-path");
            if (!clip.isEmpty()) {
                node.setClip(group(definition(clip)));
            }
            if (node instanceof Shape shape) {
                paint(shape, e);
            }
            return node;
        }

        private void paint(Shape shape, Element e) {
            String fill = e.getAttribute("fill");
            shape.setFill(fill.isEmpty() ? Color.BLACK : paint(fill));
            String stroke = e.getAttribute("stroke");
            if (!stroke.isEmpty() && !stroke.equals("none")) {
                shape.setStroke(paint(stroke));
                shape.setStrokeWidth(number(e, "stroke-width", 1));
                shape.setStrokeLineCap(
                        e.getAttribute("stroke-linecap").equals("round") ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
                shape.setStrokeLineJoin(
                        e.getAttribute("stroke-linejoin").equals("round") ? StrokeLineJoin.ROUND : StrokeLineJoin.MITER);
                if (!e.getAttribute("stroke-dasharray").isEmpty()) {
                    for (double dash : numbers(e.getAttribute("stroke-dasharray"))) {
                        shape.getStrokeDashArray().add(dash);
                    }
                }
            }
        }

        private @Nullable Paint paint(String value) {
            if (value.equals("none")) {
                return null;
            }
            return value.startsWith("url(") ? gradient(definition(value)) : colour(value);
        }

        private Color colour(String value) {
            return coloured.apply(Palette.drawn(value, nightAlready ? Theme.DAY : theme, task));
        }

        private Paint gradient(Element e) {
            boolean proportional = !e.getAttribute("gradientUnits").equals("userSpaceOnUse");
            var stops = new ArrayList<Stop>();
            for (Element stop : children(e)) {
                Color colour = colour(stop.getAttribute("stop-color"));
                stops.add(new Stop(number(stop, "offset", 0),
                        colour.deriveColor(0, 1, 1, number(stop, "stop-opacity", 1))));
            }
            return e.getTagName().equals("linearGradient")
                    ? new LinearGradient(
                            number(e, "x1", 0), number(e, "y1", 0), number(e, "x2", 1), number(e, "y2", 0),
                            proportional, CycleMethod.NO_CYCLE, stops)
                    : new RadialGradient(
                            0, 0, number(e, "cx", 0.5), number(e, "cy", 0.5), number(e, "r", 0.5),
                            proportional, CycleMethod.NO_CYCLE, stops);
        }

        private Element definition(String url) {
            Element found = definitions.get(url.substring(url.indexOf('#') + 1, url.indexOf(')')));
            if (found == null) {
                throw new IllegalStateException("A drawing refers to " + url + ", which it does not have.");
            }
            return found;
        }

        private static List<Transform> transforms(String value) {
            var found = new ArrayList<Transform>();
            Matcher m = TRANSFORM.matcher(value);
            while (m.find()) {
                double[] n = numbers(m.group(2));
                found.add(switch (m.group(1)) {
                    case "translate" -> new Translate(n[0], n.length > 1 ? n[1] : 0);
                    case "scale" -> new Scale(n[0], n.length > 1 ? n[1] : n[0]);
                    default -> n.length > 2 ? new Rotate(n[0], n[1], n[2]) : new Rotate(n[0]);
                });
            }
            return found;
        }
    }
}
