namespace Dateline.Model;

/// <summary>Whether, on the word of its sources, an event happened.</summary>
public enum Status
{
    /// <summary>It happened.</summary>
    Occurred,

    /// <summary>It was going on when the report was written.</summary>
    Ongoing,

    /// <summary>It is announced, intended or ordered.</summary>
    Planned,

    /// <summary>The text marks it as unproven: reportedly, accused of, suspected of.</summary>
    Alleged,

    /// <summary>A source says that it did not happen.</summary>
    Denied,

    /// <summary>The outlet itself says that it did not happen.</summary>
    Negated,

    /// <summary>It is only thought of: if, could, would, may.</summary>
    Hypothetical,

    /// <summary>It was tried without success.</summary>
    Failed,
}
