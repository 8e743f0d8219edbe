package dev.asynckitchen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A rule of the house is broken here, for a reason. The rules themselves are in {@code ArchitectureTest}. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Permitted {
    /** What is used in spite of a rule: another room ({@code kitchen}), a package ({@code java.awt}), {@code System.err}, a word in its name. */
    String[] to();

    /** Why there is no better way, in a sentence. */
    String because();
}
